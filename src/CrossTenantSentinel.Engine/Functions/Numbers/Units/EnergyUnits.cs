namespace CrossTenantSentinel.Engine.Functions.Numbers.Units;

/// <summary>Units of energy, each in joules.</summary>
internal static class EnergyUnits
{
    public static readonly Dictionary<string, double> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BritishThermalUnit"] = 1055.05585262,
        ["Calorie"] = 4.184,
        ["DecathermEc"] = 1055055852.62,
        ["DecathermImperial"] = 1055055852.57348,
        ["DecathermUs"] = 1054804000,
        ["ElectronVolt"] = 1.602176565e-19,
        ["Erg"] = 1e-7,
        ["FootPound"] = 1.355817948,
        ["GigabritishThermalUnit"] = 1055055852620,
        ["GigaelectronVolt"] = 1.602176565e-10,
        ["Gigajoule"] = 1e9,
        ["GigawattDay"] = 86400000000000,
        ["GigawattHour"] = 3600000000000,
        ["HorsepowerHour"] = 2684519.5377,
        ["Joule"] = 1,
        ["KilobritishThermalUnit"] = 1055055.85262,
        ["Kilocalorie"] = 4184,
        ["KiloelectronVolt"] = 1.602176565e-16,
        ["Kilojoule"] = 1000,
        ["KilowattDay"] = 86400000,
        ["KilowattHour"] = 3600000,
        ["MegabritishThermalUnit"] = 1055055852.62,
        ["Megacalorie"] = 4184000,
        ["MegaelectronVolt"] = 1.602176565e-13,
        ["Megajoule"] = 1000000,
        ["MegawattDay"] = 86400000000,
        ["MegawattHour"] = 3600000000,
        ["Millijoule"] = 0.001,
        ["TeraelectronVolt"] = 1.602176565e-7,
        ["TerawattDay"] = 86400000000000000,
        ["TerawattHour"] = 3600000000000000,
        ["ThermEc"] = 105505585.262,
        ["ThermImperial"] = 105505585.257348,
        ["ThermUs"] = 105480400,
        ["WattDay"] = 86400,
        ["WattHour"] = 3600,
    };
}
