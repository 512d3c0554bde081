"""Pictures of every screen, made by the real program, and what is wrong with them.

``stops`` says where to go, ``walk`` goes there, ``ink`` sees which words are drawn where,
``checks`` judges what it saw, ``album`` writes it down.
"""
