using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Queries whose functions do not fit together.</summary>
internal static class UnrenderableQueries
{
    /// <summary>CTS1722.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1722",
        Title = "Workbook query cannot be written",
        Why = "Two different functions share a name, or a function calls itself.",
        Instead = "Rename the function that the message names.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        foreach (ScopedQuery query in ScopedQuery.In(workbook))
        {
            string? problem = null;
            try
            {
                _ = query.Template.Render();
            }
            catch (InvalidOperationException exception)
            {
                problem = exception.Message;
            }

            if (problem is not null)
                yield return Kind.At(query.At, $"\"{query.Name}\": {problem}");
        }
    }
}
