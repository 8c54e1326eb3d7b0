/** Noto Sans SC in slices from this house; a browser fetches the slices whose characters it meets. */
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
