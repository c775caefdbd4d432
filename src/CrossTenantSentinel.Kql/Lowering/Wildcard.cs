namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>Names with <c>*</c> for any characters.</summary>
internal static class Wildcard
{
    /// <summary>Case-sensitive.</summary>
    public static bool Matches(string pattern, string name)
    {
        string[] parts = pattern.Split('*');
        if (parts.Length == 1)
            return pattern == name;
        if (!name.StartsWith(parts[0], StringComparison.Ordinal) || !name.EndsWith(parts[^1], StringComparison.Ordinal))
            return false;
        int at = parts[0].Length;
        int end = name.Length - parts[^1].Length;
        foreach (string part in parts[1..^1])
        {
            int found = at <= end ? name.IndexOf(part, at, end - at, StringComparison.Ordinal) : -1;
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        return at <= end;
    }
}
