using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>A data file is not what it should be: nothing runs on the rows before the mistake.</summary>
/// <param name="finding">What is wrong, and where.</param>
public sealed class DataFailureException(Finding finding) : Exception(finding.Message)
{
    /// <summary>What is wrong, and where.</summary>
    public Finding Finding { get; } = finding;

    /// <summary>Where, as it stands before a message: <c>SigninLogs.json(3,17): </c>; empty when nowhere in particular.</summary>
    public string Place => Finding.At is Anchor.OfSpan { Span: { } span }
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{span.File}{(span.Line > 0 ? $"({span.Line},{span.Column})" : "")}: ")
        : "";
}
