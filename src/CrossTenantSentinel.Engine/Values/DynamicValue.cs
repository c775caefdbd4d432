using System.Globalization;

namespace CrossTenantSentinel.Engine.Values;

/// <summary>
/// A value of Kusto's type <c>dynamic</c>: null, a scalar, an array or a property bag. Immutable. JSON text is parsed when its content is
/// first looked at, so that columns nobody reads cost their text only.
/// </summary>
public readonly struct DynamicValue : IEquatable<DynamicValue>
{
    private readonly object? content;

    private DynamicValue(object? content) => this.content = content;

    /// <summary>Null, which is also the default.</summary>
    public static DynamicValue Null => default;

    /// <summary>
    /// What it holds: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="decimal"/>, <see cref="string"/>,
    /// <see cref="DateTime"/> (UTC), <see cref="TimeSpan"/>, <see cref="Guid"/>, <see cref="DynamicArray"/> or <see cref="DynamicBag"/>.
    /// </summary>
    public object? Content => content is JsonText json ? json.Value.Content : content;

    /// <summary>Whether it was read from a text of its own, rather than being part of something or made from a typed value.</summary>
    internal bool IsParsed => content is JsonText;

    /// <summary>Whether it is null.</summary>
    public bool IsNull => Content is null;

    /// <summary>The array it holds, or null.</summary>
    public DynamicArray? Array => Content as DynamicArray;

    /// <summary>The property bag it holds, or null.</summary>
    public DynamicBag? Bag => Content as DynamicBag;

    /// <summary>A truth value.</summary>
    public static DynamicValue Of(bool value) => new(value);

    /// <summary>An integer.</summary>
    public static DynamicValue Of(long value) => new(value);

    /// <summary>A floating point number.</summary>
    public static DynamicValue Of(double value) => new(value);

    /// <summary>A decimal.</summary>
    public static DynamicValue Of(decimal value) => new(value);

    /// <summary>A text; unlike a column of type string, a dynamic value can be null.</summary>
    public static DynamicValue Of(string? value) => new(value);

    /// <summary>An instant, UTC.</summary>
    public static DynamicValue Of(DateTime value) => new(value);

    /// <summary>A duration.</summary>
    public static DynamicValue Of(TimeSpan value) => new(value);

    /// <summary>An identifier.</summary>
    public static DynamicValue Of(Guid value) => new(value);

    /// <summary>An array.</summary>
    public static DynamicValue Of(DynamicArray value) => new(value);

    /// <summary>A property bag.</summary>
    public static DynamicValue Of(DynamicBag value) => new(value);

    /// <summary>An array of these elements.</summary>
    public static DynamicValue OfArray(params DynamicValue[] elements) => new(new DynamicArray(elements));

    /// <summary>
    /// The value of any scalar that a column can hold, by its C# type (see <see cref="Content"/>); <see cref="int"/> becomes a
    /// <see cref="long"/>, null stays null, a <see cref="DynamicValue"/> stays itself.
    /// </summary>
    /// <exception cref="ArgumentException">The object is of no such type.</exception>
    public static DynamicValue From(object? value) => value switch
    {
        null => Null,
        DynamicValue dynamic => dynamic,
        int number => new((long)number),
        bool or long or double or decimal or string or DateTime or TimeSpan or Guid or DynamicArray or DynamicBag => new(value),
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of Kusto.", nameof(value)),
    };

    /// <summary>
    /// The value of a JSON text, parsed when first looked at; a text that is no JSON is a string and the empty text is null, as for
    /// <c>parse_json</c>.
    /// </summary>
    public static DynamicValue FromJson(string json) => string.IsNullOrEmpty(json) ? Null : new(new JsonText(json));

    /// <summary>The same kind and content, deeply; bags regardless of the order of their properties. 1 and 1.0 differ.</summary>
    public bool Equals(DynamicValue other) => Equals(Content, other.Content);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DynamicValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Content?.GetHashCode() ?? 0;

    /// <summary>Compares with <see cref="Equals(DynamicValue)"/>.</summary>
    public static bool operator ==(DynamicValue left, DynamicValue right) => left.Equals(right);

    /// <summary>Compares with <see cref="Equals(DynamicValue)"/>.</summary>
    public static bool operator !=(DynamicValue left, DynamicValue right) => !left.Equals(right);

    /// <summary>As <c>tostring</c> gives it: texts as they are, null empty, arrays and bags as compact JSON.</summary>
    public override string ToString() => Content switch
    {
        null => string.Empty,
        string text => text,
        bool truth => ScalarText.Of(truth),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => ScalarText.Of(number),
        decimal number => ScalarText.Of(number),
        DateTime instant => ScalarText.Of(instant),
        TimeSpan duration => ScalarText.Of(duration),
        Guid id => ScalarText.Of(id),
        _ => DynamicJson.Write(this),
    };

    private sealed class JsonText(string text)
    {
        private object? parsed;
        private bool isParsed;

        public DynamicValue Value
        {
            get
            {
                // Two threads may both parse; both get the same value.
                if (!Volatile.Read(ref isParsed))
                {
                    parsed = (DynamicJson.TryParse(text, out DynamicValue value) ? value : Of(text)).Content;
                    Volatile.Write(ref isParsed, true);
                }

                return new(parsed);
            }
        }
    }
}
