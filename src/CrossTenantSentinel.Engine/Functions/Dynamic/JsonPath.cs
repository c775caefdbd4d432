using System.Globalization;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>
/// A path into a dynamic value, such as <c>$.Details['Response Code'][0]</c>: a property name for each step, or the position of an element.
/// There are no wildcards, slices or searches.
/// </summary>
internal sealed class JsonPath
{
    private readonly Step[] steps;

    private JsonPath(Step[] steps) => this.steps = steps;

    /// <summary>The names of all steps when none is a position; otherwise null.</summary>
    public string[]? Names => Array.TrueForAll(steps, step => step.Name is not null) ? [.. steps.Select(step => step.Name!)] : null;

    /// <summary>Whether a key is meant as a path and not as the name of a property.</summary>
    public static bool IsPath(string key) => key is ['$'] or ['$', '.' or '[', ..];

    /// <summary>Reads a path; null when it is none.</summary>
    public static JsonPath? Parse(string path)
    {
        if (path.Length == 0 || path[0] != '$')
            return null;
        List<Step> steps = [];
        int at = 1;
        while (at < path.Length)
        {
            // "$.[0]" is common, although the dot is too much.
            if (path[at] == '.' && at + 1 < path.Length && path[at + 1] == '[')
                at++;
            Step? step = path[at] switch
            {
                '.' => ReadName(path, ref at),
                '[' => ReadBracket(path, ref at),
                _ => null,
            };
            if (step is not { } read)
                return null;
            steps.Add(read);
        }

        return new JsonPath([.. steps]);
    }

    /// <summary>What lies at the end of the path; null when nothing does.</summary>
    public DynamicValue Find(DynamicValue value)
    {
        foreach (Step step in steps)
            value = step.Name is { } name ? AccessFunctions.Member(value, name) : AccessFunctions.Element(value, step.Index);
        return value;
    }

    private static Step? ReadName(string path, ref int at)
    {
        int start = ++at;
        while (at < path.Length && path[at] is not ('.' or '['))
            at++;
        string name = path[start..at];
        return name.Length == 0 || name == "*" ? null : new Step(name, 0);
    }

    private static Step? ReadBracket(string path, ref int at)
    {
        if (++at >= path.Length)
            return null;
        if (path[at] is '\'' or '"')
        {
            int quoted = at + 1;
            int close = path.IndexOf($"{path[at]}]", quoted, StringComparison.Ordinal);
            if (close < 0)
                return null;
            at = close + 2;
            return new Step(path[quoted..close], 0);
        }

        int end = path.IndexOf(']', at);
        if (end < 0 || !int.TryParse(path.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            return null;
        at = end + 1;
        return new Step(null, index);
    }

    private readonly record struct Step(string? Name, int Index);
}
