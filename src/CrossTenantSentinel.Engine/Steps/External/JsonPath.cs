using System.Globalization;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Steps.External;

/// <summary>A path such as <c>$.data.tenant</c>, <c>$['data'][0]</c>.</summary>
internal sealed class JsonPath
{
    private readonly List<object> steps;

    private JsonPath(List<object> steps) => this.steps = steps;

    /// <summary>Reads a path.</summary>
    /// <exception cref="RunFailureException">It is none.</exception>
    public static JsonPath Parse(string path)
    {
        List<object> steps = [];
        int position = path.StartsWith('$') ? 1 : throw Wrong(path);
        while (position < path.Length)
        {
            if (path[position] == '.')
            {
                int end = path.AsSpan(position + 1).IndexOfAny('.', '[');
                end = end < 0 ? path.Length : position + 1 + end;
                steps.Add(path[(position + 1)..end]);
                position = end;
                continue;
            }

            int close = path.IndexOf(']', position);
            if (path[position] != '[' || close < 0)
                throw Wrong(path);
            string inside = path[(position + 1)..close];
            bool isIndex = int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out int index);
            steps.Add(isIndex ? index : inside is ['\'' or '"', .., '\'' or '"'] ? inside[1..^1] : throw Wrong(path));
            position = close + 1;
        }

        return new(steps);
    }

    /// <summary>What lies there; null for nothing.</summary>
    public DynamicValue Of(DynamicValue value)
    {
        foreach (object step in steps)
        {
            value = step switch
            {
                int index when value.Array is { } array && index < array.Count => array[index],
                string name when value.Bag is { } bag => bag[name],
                _ => DynamicValue.Null,
            };
        }

        return value;
    }

    private static RunFailureException Wrong(string path) => RunFailureException.Because($"externaldata: '{path}' is no path that is understood here.");
}
