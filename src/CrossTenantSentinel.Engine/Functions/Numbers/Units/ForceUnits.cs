namespace CrossTenantSentinel.Engine.Functions.Numbers.Units;

/// <summary>Units of force, each in newtons.</summary>
internal static class ForceUnits
{
    public static readonly Dictionary<string, double> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Decanewton"] = 10,
        ["Dyn"] = 1e-5,
        ["KilogramForce"] = 9.80665,
        ["Kilonewton"] = 1000,
        ["KiloPond"] = 9.80665,
        ["KilopoundForce"] = 4448.2216152605,
        ["Meganewton"] = 1000000,
        ["Micronewton"] = 1e-6,
        ["Millinewton"] = 0.001,
        ["Newton"] = 1,
        ["OunceForce"] = 0.2780138509537812,
        ["Poundal"] = 0.138254954376,
        ["PoundForce"] = 4.4482216152605,
        ["ShortTonForce"] = 8896.443230521,
        ["TonneForce"] = 9806.65,
    };
}
