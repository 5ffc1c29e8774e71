"""Wire through Roman: plain JSON over a webhook or a websocket. Roman's operator can read along (D-03).

A conversation is named by its `botId`: Roman gives the bot a fresh one per membership, and
`user_joined` carries nothing else. Removing and adding the bot again makes a new conversation.
"""
