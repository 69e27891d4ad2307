"""The demonstration county and the sample workbooks: real .xlsx files, made from data tables and a fixed seed.

Writes files only; they enter the store through the same intake as everybody's.
"""

from dashboard.demo.generating import DemoFile, generate

__all__ = ["DemoFile", "generate"]
