"""The long leaflet as a file: `sheet` holds its words, `press` prints them."""
