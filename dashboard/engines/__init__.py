"""What answers questions: the warehouse of this process, DuckDB over published files, or a Spark cluster.

All are asked the same text of queries/ with the same parameters, and give the same rows.
"""
