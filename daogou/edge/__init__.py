"""What faces customers: sessions, their messages and answers, over Socket.IO and plain HTTP.

The only part that the internet may reach. It knows Rasa by HTTP alone, on loopback.
"""
