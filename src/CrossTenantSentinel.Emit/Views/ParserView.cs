namespace CrossTenantSentinel.Emit.Views;

/// <summary>The YAML of a shared function, as Microsoft's solutions write parsers. It has no date of change: nothing that is reproducible knows one.</summary>
internal sealed record ParserView(
    string Id,
    [Key("Function")] ParserTitleView Function,
    [Key("Category")] string Category,
    [Key("FunctionName")] string FunctionName,
    [Key("FunctionAlias")] string FunctionAlias,
    [Key("FunctionParams")] IReadOnlyList<ParserParameterView>? FunctionParams,
    [Key("FunctionQuery")] string FunctionQuery);
