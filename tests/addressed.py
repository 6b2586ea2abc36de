"""Addresses of the two releases that tests of the stable addresses are made for, and what lies there."""

import hashlib

NEW, OLD = "2026.10.0", "2026.7.0"
CSV = "counts/contact_counts.csv"
GZIP = {"accept_encoding": "gzip, deflate, br"}


def address(path, version=NEW):
    return f"/data/{version}/{path}"


def content(store, path, version=NEW):
    return (store.releases / version / path).read_bytes()


def tag(store, path):
    return f'"{hashlib.sha256(content(store, path)).hexdigest()}"'
