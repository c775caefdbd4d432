using System.Text.RegularExpressions;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A mail address in a query or a default.</summary>
public sealed partial class PersonalAddress : WorkbookCheck
{
    /// <summary>CTS3604.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3604",
        Title = "Mail address in a workbook",
        Why = "It names a person or account of one organisation, which means nothing elsewhere and should not be published.",
        Instead = "Use a parameter; in examples, an address at contoso.com or example.com.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.LogsQueries.Select(entry => entry.Query.Text)
            .Concat(workbook.Parameters.SelectMany(parameter => new[] { parameter.Node.Scalar("value"), parameter.Node.Scalar("defaultValue") }).OfType<ScalarNode>())
            .SelectMany(scalar => Address.Matches(scalar.Value).Where(match => !Example.IsMatch(match.Value)).Select(match =>
                Kind.At(scalar.At(match.Index, match.Length), $"The workbook names {match.Value}.")));

    [GeneratedRegex(@"\b[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"@([a-z0-9-]+\.)*(contoso|fabrikam|example|adventure-works|woodgrove\w*|northwind\w*|wingtip\w*|tailspin\w*|microsoft|domain|company|test)[a-z0-9]*\.", RegexOptions.IgnoreCase)]
    private static partial Regex Example { get; }
}
