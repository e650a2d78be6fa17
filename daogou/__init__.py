"""Daogou (导购): a shopping assistant in Chinese and English, built on Rasa."""
