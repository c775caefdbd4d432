using System.Globalization;
using System.Text;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>
/// What stands between the parentheses of <c>dynamic(...)</c>: JSON whose texts may also stand in single quotes and whose values may also be
/// literals of the query language, such as <c>1h</c> or <c>datetime(2026-03-02)</c>.
/// </summary>
public static class DynamicLiteral
{
    /// <summary>Reads a literal; false when it is malformed.</summary>
    public static bool TryParse(string literal, out DynamicValue value)
    {
        ArgumentNullException.ThrowIfNull(literal);
        Reader reader = new(literal);
        return reader.TryReadAll(out value);
    }

    private sealed class Reader(string text)
    {
        private int at;

        public bool TryReadAll(out DynamicValue value) => TryRead(0, out value) && SkipSpace() == '\0';

        private bool TryRead(int level, out DynamicValue value)
        {
            value = DynamicValue.Null;
            if (level > DynamicJson.MostLevels)
                return false;
            switch (SkipSpace())
            {
                case '[': return TryReadArray(level, out value);
                case '{': return TryReadBag(level, out value);
                case '"' or '\'': return TryReadText(out string content) && Set(DynamicValue.Of(content), out value);
                default: return TryReadScalar(level, out value);
            }
        }

        private bool TryReadArray(int level, out DynamicValue value)
        {
            List<DynamicValue> elements = [];
            at++;
            while (SkipSpace() != ']')
            {
                if ((elements.Count > 0 && !Accept(',')) || !TryRead(level + 1, out DynamicValue element))
                    return Fail(out value);
                elements.Add(element);
            }

            at++;
            return Set(DynamicValue.OfArray([.. elements]), out value);
        }

        private bool TryReadBag(int level, out DynamicValue value)
        {
            List<KeyValuePair<string, DynamicValue>> properties = [];
            at++;
            while (SkipSpace() != '}')
            {
                if ((properties.Count > 0 && !Accept(',')) || SkipSpace() is not ('"' or '\''))
                    return Fail(out value);
                if (!TryReadText(out string name) || !Accept(':') || !TryRead(level + 1, out DynamicValue member))
                    return Fail(out value);
                properties.Add(new(name, member));
            }

            at++;
            return Set(DynamicValue.Of(DynamicBag.Of(properties)), out value);
        }

        private bool TryReadText(out string content)
        {
            StringBuilder characters = new();
            char quote = text[at++];
            content = string.Empty;
            while (at < text.Length && text[at] != quote)
            {
                char character = text[at++];
                if (character != '\\')
                    characters.Append(character);
                else if (!TryReadEscape(characters))
                    return false;
            }

            if (at++ >= text.Length)
                return false;
            content = characters.ToString();
            return true;
        }

        private bool TryReadEscape(StringBuilder characters)
        {
            if (at >= text.Length)
                return false;
            char kind = text[at++];
            int digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
                return TryReadCode(digits, characters);
            characters.Append(kind switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                'v' => '\v',
                'a' => '\a',
                '0' => '\0',
                _ => kind,
            });
            return true;
        }

        private bool TryReadCode(int digits, StringBuilder characters)
        {
            if (at + digits > text.Length ||
                !int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
                return false;
            at += digits;
            if (digits < 8)
                characters.Append((char)code);
            else if (Rune.IsValid(code))
                characters.Append(new Rune(code).ToString());
            else
                return false;
            return true;
        }

        private bool TryReadScalar(int level, out DynamicValue value)
        {
            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.' or '+' or '-'))
                at++;
            string word = text[start..at];
            if (SkipSpace() != '(')
                return TryReadWord(word, out value);
            at++;
            if (word == "dynamic")
                return TryRead(level + 1, out value) && Accept(')');
            int end = text.IndexOf(')', at);
            if (end < 0)
                return Fail(out value);
            string content = text[at..end].Trim();
            at = end + 1;
            return TryConvert(word, content is ['"', .., '"'] or ['\'', .., '\''] ? content[1..^1] : content, out value);
        }

        private static bool TryReadWord(string word, out DynamicValue value)
        {
            switch (word)
            {
                case "null": return Set(DynamicValue.Null, out value);
                case "true" or "True" or "TRUE": return Set(DynamicValue.Of(true), out value);
                case "false" or "False" or "FALSE": return Set(DynamicValue.Of(false), out value);
            }

            if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
                return Set(DynamicValue.Of(integer), out value);
            if (word.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            {
                return long.TryParse(word.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out integer)
                    ? Set(DynamicValue.Of(integer), out value)
                    : Fail(out value);
            }

            if (word.Length == 0 || !(char.IsAsciiDigit(word[0]) || word[0] is '-' or '.'))
                return Fail(out value);
            return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                ? Set(DynamicValue.Of(number), out value)
                : TryConvert("timespan", word, out value);
        }

        /// <summary>Typed literals read as the function that converts to their type does.</summary>
        private static bool TryConvert(string type, string content, out DynamicValue value)
        {
            string? function = type switch
            {
                "datetime" or "date" => "todatetime",
                "timespan" or "time" => "totimespan",
                "guid" => "toguid",
                "bool" or "boolean" => "tobool",
                "int" => "toint",
                "long" => "tolong",
                "real" or "double" => "todouble",
                "decimal" => "todecimal",
                _ => null,
            };
            if (content == "null" && function is not null)
                return Set(DynamicValue.Null, out value);
            if (function is null || FunctionLibrary.Call(function, ConstantExpression.Of(content)) is not { } call)
                return Fail(out value);
            // Conversions of constants ask for nothing of the run.
            value = call.Evaluate(new Batch(1), Execution.Nowhere.Run).DynamicAt(0);
            return !value.IsNull;
        }

        private static bool Set(DynamicValue result, out DynamicValue value)
        {
            value = result;
            return true;
        }

        private static bool Fail(out DynamicValue value)
        {
            value = DynamicValue.Null;
            return false;
        }

        private bool Accept(char expected)
        {
            if (SkipSpace() != expected)
                return false;
            at++;
            return true;
        }

        private char SkipSpace()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            return at < text.Length ? text[at] : '\0';
        }
    }
}
