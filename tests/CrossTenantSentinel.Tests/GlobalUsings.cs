// Inside CrossTenantSentinel.Tests the name Kql means the namespace of the Kql project; tests write queries through this alias.
global using KqlText = CrossTenantSentinel.Queries.Kql;
