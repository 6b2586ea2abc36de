"""The HTTP side of the dashboard: what wraps Streamlit's own server."""
