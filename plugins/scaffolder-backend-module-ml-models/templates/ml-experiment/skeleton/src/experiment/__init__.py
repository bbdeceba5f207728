"""Trains, judges and records one model."""
