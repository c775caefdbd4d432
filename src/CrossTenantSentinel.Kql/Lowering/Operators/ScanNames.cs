namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>The columns of the row that a step of <c>scan</c> holds.</summary>
internal static class ScanNames
{
    /// <summary>What the column stands under among those that a condition sees; no query can write it.</summary>
    public static string Of(string step, string column) => $"\0{step}\0{column}";
}
