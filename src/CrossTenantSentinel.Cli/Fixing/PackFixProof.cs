using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>
/// Proves fixes of the pack's queries. The C# files cannot be run without a build, but the queries that they hold are known: each that holds
/// edited text is bound and checked with the edits, be it text of a detection or of a function that several detections use.
/// </summary>
/// <param name="compilation">The pack, checked.</param>
public sealed class PackFixProof(PackCompilation compilation) : IFixProof
{
    /// <inheritdoc/>
    public string? Refuse(FixAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        TextEdit[] edits = [.. attempt.Fixed.SelectMany(located => located.Finding.Fix!.Edits)];
        if (edits.Any(edit => edit.At is not Anchor.OfQuery))
            return "what it changes is C#, which only a build can check";
        List<(AnalyzedContent Content, string?[] Texts)> affected = [];
        foreach (AnalyzedContent content in compilation.Contents)
        {
            string?[] texts = [.. content.Queries.Select(query => Edited(query, edits))];
            if (texts.Any(text => text is not null))
                affected.Add((content, texts));
        }

        if (affected.Count == 0)
            return "no query holds what it changes";
        Queue<FrontEndAnswer> answers = new(compilation.Answer([.. affected.SelectMany(item => item.Texts).OfType<string>()]));
        List<AnalyzedContent> changed = [.. affected.Select(item => item.Content with
        {
            Queries = [.. item.Content.Queries.Zip(item.Texts, (query, text) => text is null ? query : query with { Answer = answers.Dequeue() })],
        })];
        return FileFixProof.Compare(Check([.. affected.Select(item => item.Content)]), Check(changed), attempt.Fixed);
    }

    private FileCheck Check(IReadOnlyList<AnalyzedContent> contents) => FileCheck.Of([], contents, compilation.Schema);

    /// <summary>The text of a query with the edits that lie in it; null when none does.</summary>
    private static string? Edited(AnalyzedQuery query, TextEdit[] edits) =>
        query.Query.Text is RenderedText { Query: var rendered } && edits.SelectMany(edit => PlacesOf((Anchor.OfQuery)edit.At, edit.Replacement, rendered)).ToArray() is { Length: > 0 } changes
            ? TextChange.Apply(rendered.Text, changes)
            : null;

    /// <summary>Where the authored text that an edit is about stands in a rendered query; a function's text stands in many.</summary>
    private static IEnumerable<TextChange> PlacesOf(Anchor.OfQuery edit, string replacement, RenderedQuery rendered)
    {
        RenderedSegment authored = edit.Query.SegmentAt(edit.Length == 0 && edit.Start > 0 ? edit.Start - 1 : edit.Start);
        int offset = authored.Offset + edit.Start - authored.Start;
        return from segment in rendered.Segments
               where ReferenceEquals(segment.Query, authored.Query) && segment.Part == authored.Part
                   && offset >= segment.Offset && offset + edit.Length <= segment.Offset + segment.Length
               let start = segment.Start + offset - segment.Offset
               select new TextChange(start, start + edit.Length, replacement);
    }
}
