"""What stands before every page and route: who is let in, and what every answer says of itself. Plain ASGI.

gate            every request and websocket goes through it
headers         what each answer carries, and what no request may bring along
entrance        /login, /logout, /password, /first: the pages outside
markup          how these look
demonstration   accounts that need no password, on this machine only
"""
