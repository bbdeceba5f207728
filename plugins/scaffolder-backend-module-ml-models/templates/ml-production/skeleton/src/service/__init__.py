"""Serves one version of one model."""
