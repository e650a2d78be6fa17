"""How well and how fast intents are understood, beside Rasa's DIET on the same data.

cli → command → run → children → measure (in a process of its own)
                  ↘ results → report, chart
"""
