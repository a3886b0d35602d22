namespace Autoencoders.Engine;

/// <summary>A register of floats, so that a formula is written once and runs at whatever width the processor has.</summary>
/// <remarks>Every operation rounds alike in every lane and at every width: where a run starts never shows in its bits.</remarks>
/// <typeparam name="TSelf">The register.</typeparam>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many floats the register holds: 4, 8 or 16.</summary>
    static abstract int Count { get; }

    /// <summary>The same value in every lane.</summary>
    static abstract TSelf All(float value);

    /// <summary>Reads <see cref="Count"/> floats, at any alignment.</summary>
    static abstract TSelf Load(ref float source);

    /// <summary>Writes <see cref="Count"/> floats, at any alignment.</summary>
    void Store(ref float destination);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf value);

    /// <summary>A mask for <see cref="Select"/>; false where either side is NaN, as for all comparisons here.</summary>
    static abstract TSelf operator <(TSelf left, TSelf right);

    static abstract TSelf operator >(TSelf left, TSelf right);

    static abstract TSelf operator <=(TSelf left, TSelf right);

    static abstract TSelf operator >=(TSelf left, TSelf right);

    /// <summary>Lane by lane, <paramref name="yes"/> where the mask is set and <paramref name="no"/> elsewhere.</summary>
    static abstract TSelf Select(TSelf mask, TSelf yes, TSelf no);

    /// <summary>left · right + addend, rounded once where the processor can.</summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

    static abstract TSelf Abs(TSelf value);

    static abstract TSelf Sqrt(TSelf value);

    /// <summary>The whole n for which value · 2⁻ⁿ lies in √½…√2; for positive normal values.</summary>
    static abstract TSelf Exponent(TSelf value);

    /// <summary>value · 2ⁿ by adding to the exponent bits; <paramref name="biased"/> is n + 1.5·2²³, with n in its low bits.</summary>
    static abstract TSelf AddExponent(TSelf value, TSelf biased);
}
