using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Emit.Layout;

/// <summary>
/// Where a template's tags do not match. Handlebars says what is wrong but not where, so this looks again, only after it has failed.
/// </summary>
/// <param name="Start">Zero-based offset of the tag.</param>
/// <param name="Length">Length of the tag.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed partial record TemplateFault(int Start, int Length, string Message)
{
    /// <summary>The first fault; null when all tags match.</summary>
    public static TemplateFault? In(string text)
    {
        Stack<Match> open = [];
        foreach (Match tag in Tag().Matches(text))
        {
            string name = tag.Groups["name"].Value;
            if (!tag.Groups["end"].Success)
                return Of(tag, "this {{ is never closed with }}.");
            if (tag.Groups["sigil"].Value == "#")
                open.Push(tag);
            else if (tag.Groups["sigil"].Value == "/" && (!open.TryPop(out Match? opening) || opening.Groups["name"].Value != name))
                return Of(tag, $"{{{{/{name}}}}} closes no open block of that name.");
        }

        return open.TryPop(out Match? unclosed) ? Of(unclosed, $"the block {{{{#{unclosed.Groups["name"].Value}}}}} is never closed.") : null;
    }

    private static TemplateFault Of(Match tag, string message) => new(tag.Index, tag.Length, message);

    [GeneratedRegex(@"\{\{~?(?<sigil>[#/]?)\s*(?<name>\w*)(?:(?!\{\{|\}\}).)*(?<end>\}\})?", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
