// @apollo/gateway reads this when it is constructed, and phones out unless it is set.
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
