"""Training again, checking data and judging a version. The service never imports these."""
