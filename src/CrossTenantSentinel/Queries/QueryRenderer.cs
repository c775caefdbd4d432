using System.Text;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Functions;

namespace CrossTenantSentinel.Queries;

/// <summary>
/// Turns a query into KQL text: functions first, each once and after those it calls, then the query itself. Sentinel counts characters, so lines are
/// indented by half of what C# indents them, and a list between the brackets of <c>in</c> stands as its elements.
/// </summary>
internal sealed partial class QueryRenderer
{
    private readonly StringBuilder text = new();
    private readonly List<RenderedSegment> segments = [];

    public static RenderedQuery Render(KqlQuery query)
    {
        QueryRenderer renderer = new();
        foreach (KqlFunction function in FunctionClosure.Of(query))
            renderer.AppendDeclaration(function);
        renderer.AppendTrimmed(query);
        return new RenderedQuery(renderer.text.ToString(), renderer.segments);
    }

    private void AppendDeclaration(KqlFunction function)
    {
        AppendGlue($"let {function.Name} = ({function.Signature}) {{\n", function.Body);
        AppendTrimmed(function.Body);
        AppendGlue("\n};\n", function.Body);
    }

    /// <summary>Appends a query without the blank lines and blanks at its ends, which mean nothing to KQL.</summary>
    private void AppendTrimmed(KqlQuery query)
    {
        bool keepsBlanks = query.Parts.OfType<KqlPart.OfText>().Any(part => MultilineString.IsMatch(part.Text));
        for (int index = 0; index < query.Parts.Count; index++)
        {
            switch (query.Parts[index])
            {
                case KqlPart.OfText literal:
                    int skip = index == 0 ? literal.Text.Length - literal.Text.TrimStart('\n', ' ', '\t').Length : 0;
                    string kept = literal.Text[skip..];
                    if (index == query.Parts.Count - 1)
                        kept = kept.TrimEnd('\n', ' ', '\t');
                    if (keepsBlanks)
                        Append(kept, query, index, skip);
                    else
                        AppendLines(kept, query, index, skip);
                    break;
                case KqlPart.OfValue value:
                    Append(value.Elements is { } elements && IsAlone(query, index) ? elements : value.Literal, query, index, 0);
                    break;
                case KqlPart.OfFunction part:
                    Append(part.Function.Name, query, index, 0);
                    break;
            }
        }
    }

    private void AppendLines(string kept, KqlQuery query, int part, int offset)
    {
        int from = 0;
        while (kept.IndexOf('\n', from) is >= 0 and int end)
        {
            Append(kept[from..(end + 1)], query, part, offset + from);
            int indented = kept.AsSpan(end + 1).IndexOfAnyExcept(' ');
            from = end + 1 + (Math.Max(indented, 0) / 2);
        }

        Append(kept[from..], query, part, offset + from);
    }

    /// <summary>Whether a value is all that stands between the brackets of an operator that takes a list.</summary>
    private static bool IsAlone(KqlQuery query, int index) =>
        index > 0 && index < query.Parts.Count - 1
            && query.Parts[index - 1] is KqlPart.OfText before && ListOperator.IsMatch(before.Text)
            && query.Parts[index + 1] is KqlPart.OfText after && after.Text.StartsWith(')');

    private void AppendGlue(string glue, KqlQuery owner) => Append(glue, owner, -1, 0);

    private void Append(string value, KqlQuery query, int part, int offset)
    {
        if (value.Length == 0)
            return;
        segments.Add(new RenderedSegment(text.Length, value.Length, query, part, offset));
        text.Append(value);
    }

    [GeneratedRegex(@"(?<![\w!])!?(in~?|has_any|has_all)\s*\($")]
    private static partial Regex ListOperator { get; }

    /// <summary>In a string of several lines, blanks mean what they are.</summary>
    [GeneratedRegex("```|~~~")]
    private static partial Regex MultilineString { get; }
}
