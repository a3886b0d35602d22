namespace Autoencoders.Engine;

/// <summary>
/// The sizes of a kernel (cells, channels / groups, filters) between the places that a window sees, with their channels,
/// and its positions, with their filters. A convolution goes from places to positions; a transposed one goes back.
/// </summary>
/// <param name="Depth">The slowest axis.</param>
/// <param name="Height">The middle axis.</param>
/// <param name="Width">The fastest axis.</param>
/// <param name="Channels">The channels of a place, of all groups.</param>
/// <param name="Filters">The filters of a position, of all groups.</param>
/// <param name="Groups">Into how many groups both are split.</param>
internal sealed record WindowKernel(WindowAxis Depth, WindowAxis Height, WindowAxis Width, int Channels, int Filters, int Groups)
{
    public int Cells => Depth.Cells * Height.Cells * Width.Cells;

    public int GroupChannels => Channels / Groups;

    public int GroupFilters => Filters / Groups;

    /// <summary>Whether the window stops at every place, so that places and positions can change their parts.</summary>
    public bool CanReverse => Depth.Stride == 1 && Height.Stride == 1 && Width.Stride == 1;

    /// <summary>What the window sees of places or, in reverse and only where <see cref="CanReverse"/>, of positions.</summary>
    public Patches Patches(bool reversed = false)
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width, int channels) = Moving(reversed);
        return new Patches(depth, height, width, channels, Groups);
    }

    /// <summary>The window as it moves over places or, in reverse, over positions.</summary>
    public (WindowAxis Depth, WindowAxis Height, WindowAxis Width, int Channels) Moving(bool reversed) =>
        reversed ? (Depth.Reversed, Height.Reversed, Width.Reversed, Filters) : (Depth, Height, Width, Channels);

    /// <summary>A kernel's part for one group, (cells · channels, filters).</summary>
    public unsafe Matrix Group(float* kernel, int group) =>
        new(kernel + (nint)group * GroupFilters, Cells * GroupChannels, GroupFilters, Filters);
}
