using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>Operations of the same people on the same objects that nobody asks for: another operation, and the same one without success.</summary>
internal static class OtherOperations
{
    /// <summary>Whether a row is an operation in the directory or in Azure.</summary>
    public static bool IsOperation(TableRow row) => row is AuditLogs or AzureActivity;

    /// <summary>The scenario with such operations beside its own.</summary>
    public static Scenario Beside(Scenario scenario) => scenario with { Given = [.. scenario.Given, .. scenario.Given.SelectMany(Others)] };

    private static IEnumerable<TableRow> Others(TableRow row) => row switch
    {
        AuditLogs audit =>
        [
            audit with { Id = $"{audit.Id}-other", CorrelationId = $"{audit.CorrelationId}-other", OperationName = "Update device", ActivityDisplayName = "Update device" },
            audit with { Id = $"{audit.Id}-failed", CorrelationId = $"{audit.CorrelationId}-failed", Result = "failure" },
        ],
        AzureActivity activity =>
        [
            activity with
            {
                EventDataId = $"{activity.EventDataId}-other", CorrelationId = $"{activity.CorrelationId}-other",
                OperationNameValue = "MICROSOFT.COMPUTE/VIRTUALMACHINES/START/ACTION", OperationName = "Start Virtual Machine",
            },
        ],
        _ => [],
    };
}
