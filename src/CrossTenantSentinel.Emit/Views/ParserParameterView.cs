namespace CrossTenantSentinel.Emit.Views;

/// <summary>A parameter of a parser.</summary>
internal sealed record ParserParameterView([Key("Name")] string Name, [Key("Type")] string Type, [Key("Default")] string? Default);
