namespace Autoencoders.Images;

/// <summary>How a picture of any size becomes one of the size asked for.</summary>
public enum PictureFit
{
    /// <summary>Resized until both sides are filled, keeping its proportions; what stands out at two sides is cut off.</summary>
    Crop,

    /// <summary>Resized until it fits as a whole, keeping its proportions; the rest is filled with the background.</summary>
    Pad,

    /// <summary>Resized to both sides, whatever that does to its proportions.</summary>
    Stretch,
}
