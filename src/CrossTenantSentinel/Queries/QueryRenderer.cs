using System.Text;
using CrossTenantSentinel.Functions;

namespace CrossTenantSentinel.Queries;

/// <summary>Turns a query into KQL text: functions first, each once and after those it calls, then the query itself.</summary>
internal sealed class QueryRenderer
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
        for (int index = 0; index < query.Parts.Count; index++)
        {
            switch (query.Parts[index])
            {
                case KqlPart.OfText literal:
                    int skip = index == 0 ? literal.Text.Length - literal.Text.TrimStart('\n', ' ', '\t').Length : 0;
                    string kept = literal.Text[skip..];
                    Append(index == query.Parts.Count - 1 ? kept.TrimEnd('\n', ' ', '\t') : kept, query, index, skip);
                    break;
                case KqlPart.OfValue value:
                    Append(value.Literal, query, index, 0);
                    break;
                case KqlPart.OfFunction part:
                    Append(part.Function.Name, query, index, 0);
                    break;
            }
        }
    }

    private void AppendGlue(string glue, KqlQuery owner) => Append(glue, owner, -1, 0);

    private void Append(string value, KqlQuery query, int part, int offset)
    {
        if (value.Length == 0)
            return;
        segments.Add(new RenderedSegment(text.Length, value.Length, query, part, offset));
        text.Append(value);
    }
}
