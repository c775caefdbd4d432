namespace CrossTenantSentinel.Emit.Views;

/// <summary>What people read about a parser.</summary>
internal sealed record ParserTitleView([Key("Title")] string Title, [Key("Version")] string Version);
