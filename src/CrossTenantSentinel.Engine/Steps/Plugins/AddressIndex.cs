namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary>Finds the rows whose range an address lies in.</summary>
internal sealed class AddressIndex
{
    private readonly AddressRange?[] ranges;
    private readonly int[] keys;
    private readonly int width;
    private readonly Dictionary<(int Prefix, UInt128 Leading, int Key), List<int>> rows = [];
    private readonly int[] prefixes;

    /// <param name="ranges">The ranges of the rows.</param>
    /// <param name="keys">What else must be equal, as a number for each row.</param>
    /// <param name="width">The number of bits of an address.</param>
    public AddressIndex(AddressRange?[] ranges, int[] keys, int width)
    {
        this.ranges = ranges;
        this.keys = keys;
        this.width = width;
        for (int row = 0; row < ranges.Length; row++)
        {
            if (ranges[row] is not { } range)
                continue;
            (int, UInt128, int) place = (range.Prefix, range.Leading(range.Prefix, width), keys[row]);
            if (!rows.TryGetValue(place, out List<int>? list))
                rows.Add(place, list = []);
            list.Add(row);
        }

        prefixes = [.. rows.Keys.Select(place => place.Prefix).Distinct()];
    }

    /// <summary>The rows whose range has the leading bits of the address, or of which the address is itself a wider range; in their order.</summary>
    public List<int> Find(AddressRange address, int key)
    {
        List<int> found = [];
        if (Array.Exists(prefixes, prefix => prefix > address.Prefix))
        {
            for (int row = 0; row < ranges.Length; row++)
            {
                if (ranges[row] is { } range && keys[row] == key && Shared(range, address))
                    found.Add(row);
            }

            return found;
        }

        foreach (int prefix in prefixes)
        {
            if (rows.TryGetValue((prefix, address.Leading(prefix, width), key), out List<int>? list))
                found.AddRange(list);
        }

        found.Sort();
        return found;
    }

    private bool Shared(AddressRange left, AddressRange right)
    {
        int bits = Math.Min(left.Prefix, right.Prefix);
        return left.Leading(bits, width) == right.Leading(bits, width);
    }
}
