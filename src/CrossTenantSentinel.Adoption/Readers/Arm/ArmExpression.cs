using System.Globalization;
using CrossTenantSentinel.Documents;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>
/// Reads one expression of a template and says what it stands for, as far as that can be told without a deployment: parameters with defaults,
/// variables, their members, and texts put together from them. Everything else stands for something unknown.
/// </summary>
internal sealed class ArmExpression(ScalarNode scalar, ArmScope scope)
{
    private const int DeepestNesting = 60;

    private readonly string text = scalar.Value;
    private int at = 1;
    private int depth;
    private bool isBroken;

    /// <summary>What it stands for; null when that is unknown, or when it is no expression at all.</summary>
    public ArmValue? Evaluate()
    {
        ArmValue? value = Term();
        Blanks();
        return isBroken || at != text.Length - 1 ? null : value;
    }

    private ArmValue? Term()
    {
        if (++depth > DeepestNesting)
            return Broken();
        Blanks();
        ArmValue? value = at < text.Length - 1 ? text[at] switch
        {
            '\'' => Literal(),
            >= '0' and <= '9' or '-' => Number(),
            _ => Call(),
        }
        : Broken();
        while (!isBroken && at < text.Length - 1 && text[at] is '.' or '[')
            value = Member(value);
        depth--;
        return value;
    }

    private ArmValue? Literal()
    {
        List<ArmValue?> parts = [];
        int start = ++at;
        for (; at < text.Length - 1; at++)
        {
            if (text[at] != '\'')
                continue;
            parts.Add(ArmValue.Of(scalar, start, at - start));
            if (text[at + 1] != '\'')
            {
                at++;
                return parts.Count == 1 ? parts[0] : ArmValue.Joined(parts, scalar);
            }

            start = ++at;
        }

        return Broken();
    }

    private ArmValue? Number()
    {
        int start = at++;
        while (at < text.Length - 1 && char.IsAsciiDigit(text[at]))
            at++;
        return ArmValue.Of(scalar, start, at - start);
    }

    private ArmValue? Call()
    {
        string name = Name();
        Blanks();
        if (name.Length == 0 || at >= text.Length - 1 || text[at] != '(')
            return Broken();
        at++;
        List<ArmValue?> arguments = [];
        for (Blanks(); at < text.Length - 1 && text[at] != ')'; Blanks())
        {
            arguments.Add(Term());
            Blanks();
            if (isBroken || at >= text.Length - 1 || text[at] is not (',' or ')'))
                return Broken();
            if (text[at] == ',')
                at++;
        }

        if (at >= text.Length - 1)
            return Broken();
        at++;
        return Apply(name, arguments);
    }

    private ArmValue? Apply(string function, List<ArmValue?> arguments) => (function.ToUpperInvariant(), arguments) switch
    {
        ("PARAMETERS", [{ IsKnown: true, Text: { } name }]) => scope.Parameter(name.Text) is { } value ? scope.ValueOf(value) : null,
        ("VARIABLES", [{ IsKnown: true, Text: { } name }]) => scope.Variable(name.Text) is { } value ? scope.ValueOf(value) : null,
        ("STRING", [{ } value]) => value,
        ("CONCAT", [_, ..]) => ArmValue.Joined(arguments, scalar),
        ("FORMAT", [{ IsKnown: true, Text: { } format }, ..]) => Format(format.Text, [.. arguments.Skip(1)]),
        _ => null,
    };

    /// <summary>Holes without a format of their own; the text between them is told apart well enough by its expression.</summary>
    private ArmValue? Format(string format, List<ArmValue?> arguments)
    {
        List<ArmValue?> parts = [];
        int from = 0;
        int place = text.IndexOf(format, StringComparison.Ordinal);
        for (int open = format.IndexOf('{', StringComparison.Ordinal); open >= 0; open = format.IndexOf('{', from))
        {
            int close = format.IndexOf('}', open);
            if (place < 0 || close < 0 || !int.TryParse(format.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= arguments.Count)
                return null;
            parts.Add(ArmValue.Of(scalar, place + from, open - from));
            parts.Add(arguments[index]);
            from = close + 1;
        }

        if (place < 0 || format.AsSpan(from).Contains('}'))
            return null;
        parts.Add(ArmValue.Of(scalar, place + from, format.Length - from));
        return ArmValue.Joined(parts, scalar);
    }

    private ArmValue? Member(ArmValue? of)
    {
        if (text[at] == '.')
        {
            at++;
            string name = Name();
            return name.Length == 0 ? Broken() : Child(of, name);
        }

        at++;
        ArmValue? index = Term();
        Blanks();
        if (isBroken || at >= text.Length - 1 || text[at] != ']')
            return Broken();
        at++;
        return index is not { IsKnown: true, Text: { } key } ? null
            : of?.Node is ListNode list && int.TryParse(key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? place < list.Items.Count ? scope.ValueOf(list.Items[place]) : null
            : Child(of, key.Text);
    }

    private ArmValue? Child(ArmValue? of, string name) =>
        (of?.Node as MapNode)?.Entries.FirstOrDefault(entry => string.Equals(entry.Key.Value, name, StringComparison.OrdinalIgnoreCase)) is { } entry ? scope.ValueOf(entry.Value) : null;

    private string Name()
    {
        int start = at;
        while (at < text.Length - 1 && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            at++;
        return text[start..at];
    }

    private void Blanks()
    {
        while (at < text.Length - 1 && char.IsWhiteSpace(text[at]))
            at++;
    }

    private ArmValue? Broken()
    {
        isBroken = true;
        return null;
    }
}
