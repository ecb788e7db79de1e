// Read when @apollo/gateway is imported: this import comes before it.
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
