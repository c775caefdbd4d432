using System.Globalization;
using System.Text;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>Values as messages show them: quoted, on one line, cut after 80 characters.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Value(string value)
    {
        StringBuilder shown = new("\"");
        foreach (char character in value.AsSpan(0, Math.Min(value.Length, Longest)))
        {
            if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                shown.Append(character);
        }

        shown.Append('"');
        if (value.Length > Longest)
            shown.Append(CultureInfo.InvariantCulture, $" and {value.Length - Longest:N0} more characters");
        return shown.ToString();
    }
}
