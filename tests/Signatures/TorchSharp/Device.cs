using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public class Device
        {
            public Device(string description) => throw new NotSupportedException();

            public DeviceType type => throw new NotSupportedException();

            public int index => throw new NotSupportedException();
        }

        public static Device CPU = null;

        public static Device CUDA = null;
    }
}
