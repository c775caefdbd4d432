using System.Text;

namespace CrossTenantSentinel.Kql.Lowering.Expressions;

/// <summary>Comments inside literals that stand on several lines.</summary>
internal static class Comments
{
    /// <summary>The text with every comment, from <c>//</c> to the end of its line, removed; texts in quotes stay whole.</summary>
    public static string RemovedFrom(string literal)
    {
        if (!literal.Contains("//", StringComparison.Ordinal))
            return literal;
        StringBuilder kept = new(literal.Length);
        char quote = '\0';
        for (int index = 0; index < literal.Length; index++)
        {
            char character = literal[index];
            if (quote == '\0' && character == '/' && index + 1 < literal.Length && literal[index + 1] == '/')
            {
                int end = literal.IndexOf('\n', index);
                index = end < 0 ? literal.Length : end - 1;
                continue;
            }

            kept.Append(character);
            if (quote != '\0' && character == '\\' && index + 1 < literal.Length)
                kept.Append(literal[++index]);
            else if (character == quote)
                quote = '\0';
            else if (quote == '\0' && character is '"' or '\'')
                quote = character;
        }

        return kept.ToString();
    }
}
