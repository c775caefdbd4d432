using System.Text;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>Plain text as Markdown that shows it as it is.</summary>
internal static class MarkdownText
{
    private const string Signs = "\\`*_{}[]<>|#~";

    public static string Of(string text)
    {
        StringBuilder markdown = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            // Within a word an underscore is one.
            bool isPlain = text[index] == '_' && index > 0 && index + 1 < text.Length && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]);
            if (!isPlain && Signs.Contains(text[index], StringComparison.Ordinal))
                markdown.Append('\\');
            markdown.Append(text[index]);
        }

        return markdown.ToString();
    }
}
