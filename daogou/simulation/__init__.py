"""Seeded simulated shoppers, who talk to the real assistant and browse the real pages.

Agenda-based user simulation: J. Schatzmann et al. 2007, "Agenda-Based User Simulation for
Bootstrapping a POMDP Dialogue System".
"""
