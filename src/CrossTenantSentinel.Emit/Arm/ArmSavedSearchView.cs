namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Properties of a saved search: a hunting query or a function.</summary>
internal sealed record ArmSavedSearchView(
    string Category,
    string DisplayName,
    string Query,
    string? FunctionAlias,
    string? FunctionParameters,
    int Version,
    IReadOnlyList<ArmTagView>? Tags);
