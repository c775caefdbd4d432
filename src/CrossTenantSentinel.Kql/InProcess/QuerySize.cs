using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>How much text can be bound on the stack: in a process of its own an overflow costs a query, here it would cost the run.</summary>
internal static class QuerySize
{
    public const int StackBytes = 64 * 1024 * 1024;

    public static string? TooLong(string query, KustoSchema schema) => null;
}
