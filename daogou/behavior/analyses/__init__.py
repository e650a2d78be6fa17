"""What shoppers' events say: sessions and their features, the funnel, what is bought together.

Written once, as Ibis expressions over two tables, and run by whichever engine has these: DuckDB
within the process, or a data platform's. Nothing here knows the shop's database.
"""
