# Charts as image files.

image-download = Download picture
image-png = PNG (for documents)
image-svg = SVG (sharp at any size)
image-source = Source: { $line }
image-no-browser = Pictures need Chrome, Chromium or Edge on the server, and there is none. Ask whoever runs it to install one, e.g. on Debian: sudo apt install chromium fonts-noto-cjk.
