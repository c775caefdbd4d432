using System.Globalization;
using System.Text;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text.Parsing;

/// <summary>Texts that are lists: records of comma-separated values, versions, command lines.</summary>
[ScalarFamily]
internal static class RecordFunctions
{
    private const int DigitsOfPart = 8;
    private const int PartsOfVersion = 4;

    /// <summary>The values of the first record.</summary>
    [ScalarFunction("parse_csv")]
    public static DynamicValue ParseCsv([AsText] string csv)
    {
        List<DynamicValue> values = [];
        StringBuilder value = new();
        bool isQuoted = false;
        bool isStart = true;
        int place = 0;
        for (; place < csv.Length; place++)
        {
            char character = csv[place];
            if (isQuoted && character == '"' && place + 1 < csv.Length && csv[place + 1] == '"')
                value.Append(csv[++place]);
            else if (character == '"' && (isQuoted || isStart))
                isQuoted = !isQuoted;
            else if (isQuoted || character is not (',' or '\n' or '\r'))
                value.Append(character);
            else if (character == ',')
                values.Add(Taken(value));
            else
                break;
            isStart = !isQuoted && character == ',';
        }

        values.Add(Taken(value));
        return DynamicValue.OfArray([.. values]);
    }

    /// <summary>A version of up to four parts as one comparable number; null when the text is none.</summary>
    [ScalarFunction("parse_version")]
    public static decimal? ParseVersion(string version)
    {
        string[] parts = version.Split('.');
        if (parts.Length > PartsOfVersion || parts.Any(part => part.Length is 0 or > DigitsOfPart || !part.All(char.IsAsciiDigit)))
            return null;
        decimal number = 0;
        try
        {
            for (int index = 0; index < PartsOfVersion; index++)
                number = (number * 100_000_000m) + (index < parts.Length ? int.Parse(parts[index], CultureInfo.InvariantCulture) : 0);
            return number;
        }
        catch (OverflowException)
        {
            throw RunFailureException.Because($"parse_version: '{version}' gives a larger decimal than this engine holds.");
        }
    }

    /// <summary>The arguments of a command line, by the rules of Windows.</summary>
    [ScalarFunction("parse_command_line")]
    public static DynamicValue ParseCommandLine([AsText] string line, string parser) => parser.Equals("windows", StringComparison.OrdinalIgnoreCase)
        ? DynamicValue.OfArray([.. WindowsCommandLine.Arguments(line).Select(DynamicValue.Of)])
        : throw RunFailureException.Because($"parse_command_line: the parser can only be 'windows', not '{parser}'.");

    private static DynamicValue Taken(StringBuilder value)
    {
        string text = value.ToString();
        value.Clear();
        return DynamicValue.Of(text);
    }
}
