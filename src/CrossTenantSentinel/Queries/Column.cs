namespace CrossTenantSentinel.Queries;

/// <summary>A column: its name, as the query spells it (case-sensitive), and its type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The Kusto type.</param>
public sealed record Column(string Name, KqlType Type)
{
    /// <summary>The form of KQL schemas, for example <c>UserId:string</c>.</summary>
    public override string ToString() => $"{Name}:{Type.Name()}";
}
