using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Lifting;

/// <summary>
/// Applies a function of one encoded column (and constants) to each distinct value once instead of to each row. A filter over a million
/// sign-ins looks at a few thousand user names.
/// </summary>
internal sealed class DictionaryLift(Lift inner, bool isDeterministic)
{
    private DictionaryKey<string> knownDictionary;
    private Vector[]? knownConstants;
    private Vector? known;

    public Vector Apply(Vector[] arguments, int count, Run run)
    {
        if (!isDeterministic || OnlyEncoded(arguments) is not { } place)
            return inner.Apply(arguments, count, run);
        Vector<string> encoded = (Vector<string>)arguments[place];
        Vector distinct = ForDictionary(arguments, place, encoded.Dictionary, run);
        return distinct is Vector<string> texts
            ? Vector<string>.Encoded(texts.Whole, encoded.Codes.ToArray())
            : distinct.Gather(encoded.Codes.ToArray());
    }

    private Vector ForDictionary(Vector[] arguments, int place, DictionaryKey<string> dictionary, Run run)
    {
        if (known is not null && ReferenceEquals(dictionary.Items, knownDictionary.Items) && SameConstants(arguments, place))
            return known;
        Vector[] distinct = new Vector[arguments.Length];
        for (int index = 0; index < distinct.Length; index++)
            distinct[index] = index == place ? new Vector<string>(dictionary.Items, dictionary.Nulls) : arguments[index].Repeat(0, dictionary.Items.Length);
        knownDictionary = dictionary;
        knownConstants = arguments;
        return known = inner.Apply(distinct, dictionary.Items.Length, run);
    }

    private bool SameConstants(Vector[] arguments, int place)
    {
        for (int index = 0; index < arguments.Length; index++)
        {
            if (index != place && !Equals(arguments[index].ObjectAt(0), knownConstants![index].ObjectAt(0)))
                return false;
        }

        return true;
    }

    /// <summary>The place of the argument that is an encoded column, where all others are constant; null otherwise.</summary>
    private static int? OnlyEncoded(Vector[] arguments)
    {
        int? place = null;
        for (int index = 0; index < arguments.Length; index++)
        {
            if (arguments[index].IsConstant)
                continue;
            if (place is not null || arguments[index] is not Vector<string> { IsEncoded: true })
                return null;
            place = index;
        }

        return place;
    }
}
