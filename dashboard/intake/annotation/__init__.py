"""Comments and a list of remarks into a received workbook, everything else in it left byte for byte."""
