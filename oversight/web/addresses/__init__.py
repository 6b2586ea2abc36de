"""The stable addresses: releases file by file, their indexes, and the catalogue, for programs and for citing."""
