using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Triage;

/// <summary>
/// What findings are known by from run to run: a hash of code, file, the text of the line and the message. Lines may move and positions in
/// messages change; blanks do not count. A stated cause stands for the message, which may count what it concerns. Of a long line, as a query in
/// JSON is one, only what stands around the finding counts.
/// </summary>
/// <param name="raw">Reads and names files.</param>
internal sealed partial class Fingerprints(RawFindings raw)
{
    private const int Around = 80;

    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);

    /// <summary>The findings with their fingerprints.</summary>
    public IReadOnlyList<LocatedFinding> Mark(IEnumerable<LocatedFinding> findings) =>
        [.. findings.Select(located => located with { Fingerprint = Of(located) })];

    private string Of(LocatedFinding located)
    {
        string[] parts =
        [
            located.Finding.Kind.Code,
            located.Span is { File: var file } ? raw.Lasting(file) : "",
            located.Span is { Line: > 0 } span ? Blanks().Replace(TextAround(span).Trim(), " ") : "",
            located.Finding.Cause ?? Positions().Replace(located.Finding.Message, "#"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..16];
    }

    private string TextAround(SourceSpan span)
    {
        if (TextOf(span.File) is not { } source)
            return "";
        int start = source.StartOfLine(span.Line);
        string line = source.Text[start..source.StartOfLine(span.Line + 1)];
        if (line.Length <= 4 * Around || span.Column == 0)
            return line;
        int middle = Math.Clamp(span.Column - 1, 0, line.Length);
        return line[Math.Max(0, middle - Around)..Math.Min(line.Length, middle + Around)];
    }

    private SourceText? TextOf(string file)
    {
        if (!texts.TryGetValue(file, out SourceText? source))
            texts[file] = source = raw.Read(file) is { } text ? new SourceText(file, text) : null;
        return source;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>Positions as messages name them: line 3, column 4, (3,4).</summary>
    [GeneratedRegex(@"(?<=\b(?:lines?|columns?|positions?|offsets?) )\d+|(?<=\()\d+(?:,\d+)?(?=\))", RegexOptions.CultureInvariant)]
    private static partial Regex Positions();
}
