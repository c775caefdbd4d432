namespace CrossTenantSentinel.Engine.Functions.Numbers.Units;

/// <summary>Units of mass, each in kilograms.</summary>
internal static class MassUnits
{
    public static readonly Dictionary<string, double> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Centigram"] = 1e-5,
        ["Decagram"] = 0.01,
        ["Decigram"] = 0.0001,
        ["EarthMass"] = 5.9722e24,
        ["Grain"] = 6.479891e-5,
        ["Gram"] = 0.001,
        ["Hectogram"] = 0.1,
        ["Kilogram"] = 1,
        ["Kilopound"] = 453.59237,
        ["Kilotonne"] = 1000000,
        ["LongHundredweight"] = 50.80234544,
        ["LongTon"] = 1016.0469088,
        ["Megapound"] = 453592.37,
        ["Megatonne"] = 1e9,
        ["Microgram"] = 1e-9,
        ["Milligram"] = 1e-6,
        ["Nanogram"] = 1e-12,
        ["Ounce"] = 0.028349523125,
        ["Pound"] = 0.45359237,
        ["ShortHundredweight"] = 45.359237,
        ["ShortTon"] = 907.18474,
        ["Slug"] = 14.593903,
        ["SolarMass"] = 1.98947e30,
        ["Stone"] = 6.350288,
        ["Tonne"] = 1000,
    };
}
